# Two commands do everything on a fresh machine with Python 3.11, git and make.
.PHONY: site test check reference lock clean

site: ## creates the environment, builds the site, says where to look
	@sh tools/environment.sh run
	@.venv/bin/everyreader build; code=$$?; \
	  [ -f output/index.html ] && echo "Open output/index.html in a browser."; exit $$code

test: ## creates the environment, brings a browser if none is found, passes the tests
	@sh tools/environment.sh test
	@sh tools/browser.sh
	@.venv/bin/python -m pytest -q -rs -n auto

check: ## style, types, import contracts and generated files
	@sh tools/environment.sh test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/python tools/reference.py --check

reference: ## writes the pages in docs/reference/
	@sh tools/environment.sh run
	@.venv/bin/python tools/reference.py

lock: ## writes the locked packages from the ranges in pyproject.toml
	@.venv/bin/python -m pip install -q uv
	.venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --extra build pyproject.toml -o requirements/run.txt
	.venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --extra build --extra browser --extra test -c requirements/run.txt pyproject.toml -o requirements/test.txt

clean:
	rm -rf .venv .everyreader/cache
