"""The library of experience: practices described, checked, published, reviewed and translated."""
