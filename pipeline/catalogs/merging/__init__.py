"""A catalog and a new template become one catalog: what stays, what changed, what was moved, split or joined."""
