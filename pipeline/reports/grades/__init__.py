"""The grade of texts in; what people and programs read of it out: text, JSON and a drawn page."""
