"""Articles from other systems in, Markdown with front matter and a list of what was left out out."""
