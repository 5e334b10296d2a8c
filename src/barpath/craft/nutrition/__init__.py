"""Nutrition: general guidance within the scope of a trainer, by published formulas."""
