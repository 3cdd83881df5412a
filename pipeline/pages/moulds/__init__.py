"""What a template made of one page in, the text of the next page of its kind out, without running the template."""
