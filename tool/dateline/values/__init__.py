"""Frozen values that every other room speaks in: no disk, no clock, nothing above imported."""
