"""Prints the import statements of a folder's Python files as Python itself parses them, one a line."""
import ast
import pathlib
import sys
import warnings


def is_constant(node):
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "TYPE_CHECKING"


def visit(node, scope, found):
    if isinstance(node, ast.Import):
        for alias in node.names:
            found.append((alias.lineno, alias.name, [], scope))
    elif isinstance(node, ast.ImportFrom):
        module = "." * node.level + (node.module or "")
        found.append((node.lineno, module, [alias.name for alias in node.names], scope))
    inner = scope
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and scope == "top level":
        inner = "in function"
    branches = {}
    if isinstance(node, ast.If):
        negated = isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not)
        parts = node.test.values if isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.And) else [node.test]
        if any(is_constant(part) for part in parts):
            branches = {"body": "type checking"}
        elif negated and is_constant(node.test.operand):
            branches = {"orelse": "type checking"}
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, (ast.stmt, ast.ExceptHandler, getattr(ast, "match_case", ast.stmt))):
                visit(child, branches.get(field, inner), found)


warnings.simplefilter("ignore")
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        continue
    print("file", path.name)
    imports = []
    for statement in tree.body:
        visit(statement, "top level", imports)
    for line, module, names, scope in imports:
        print(path.name, line, module, "[" + ", ".join(names) + "]", scope)
