"""The front of the house: home, the assembled API, health, the demonstration."""
