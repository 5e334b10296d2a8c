"""Physiology: what the body is, does and can, by published formulas."""
