"""The pictures of the sample exhibition, drawn by the project itself."""
