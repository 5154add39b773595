"""Alongside: the offline companion of people who coordinate volunteer mentoring."""

__version__ = "0.1.0"
