"""What food gives by what is in it."""

from barpath.craft.nutrition.macronutrients import energy_of_food


def test_the_energy_of_food_by_what_is_in_it() -> None:
    assert energy_of_food(carbohydrate_g=30, protein_g=10, fat_g=5, alcohol_g=0) == 205
    assert energy_of_food(carbohydrate_g=0, protein_g=0, fat_g=0, alcohol_g=14) == 98
