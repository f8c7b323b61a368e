"""The guided tour: understand, try, reflect."""
