"""Preview voices of eSpeak NG, reached through pyttsx3 with a driver of our own."""
