"""A template in; out, whether it only prints, asks and repeats, so that one page shows what it does with all of a kind.

Filters, tests, macros, attributes and the like look into a value, in ways that one page does not tell.
"""

from __future__ import annotations

from jinja2 import Environment, TemplateError, nodes

_PLAIN = (
    nodes.Template, nodes.Extends, nodes.Block, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const,
    nodes.If, nodes.For, nodes.Tuple, nodes.Call, nodes.Keyword, nodes.Not, nodes.And, nodes.Or, nodes.Compare,
    nodes.Operand,
)  # fmt: skip


def only_prints(environment: Environment, template: str) -> bool:
    """Whether a template and those that it extends are of plain parts alone."""
    loader = environment.loader
    name: str | None = template
    while name is not None and loader is not None:
        try:
            source, path, _ = loader.get_source(environment, name)
            tree = environment.parse(source, name, path)
        except TemplateError:
            return False
        if not all(_is_plain(node) for node in tree.find_all(nodes.Node)):
            return False
        name = _parent(tree)
    return True


def _is_plain(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Name) and node.dyn_args is None and node.dyn_kwargs is None
    if isinstance(node, nodes.Operand):
        return node.op in ("eq", "ne")
    if isinstance(node, nodes.Extends):
        return isinstance(node.template, nodes.Const)
    if isinstance(node, nodes.For):
        return not node.recursive
    return isinstance(node, _PLAIN)


def _parent(tree: nodes.Template) -> str | None:
    found = next(iter(tree.find_all(nodes.Extends)), None)
    return str(found.template.value) if found and isinstance(found.template, nodes.Const) else None
