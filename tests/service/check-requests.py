#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Checks requests against the contract of the service, by a validator that is not ours.

check-requests.py CONTRACT PROGRAM [ARGUMENT...]

PROGRAM writes what a simulator received of it, a JSON object per line, to the file that the
environment variable STEWARD_REQUESTS_FILE names. Paths, queries and the keys of bodies have to be
spelled as the contract prints them, and bodies have to be valid.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import yaml

METHODS = ('get', 'put', 'post', 'patch', 'delete')


def resolve(contract, node):
    """Follows references of OpenAPI, which are to the contract itself."""
    while '$ref' in node:
        target = contract
        for part in node['$ref'].lstrip('#/').split('/'):
            target = target[part]
        node = target
    return node


def close(contract, schema):
    """The schema without references, and with no members but those it prints."""
    schema = dict(resolve(contract, schema))
    if schema.pop('nullable', False) and 'type' in schema:
        schema['type'] = [schema['type'], 'null']
    if 'properties' in schema:
        schema['properties'] = {name: close(contract, value)
                                for name, value in schema['properties'].items()}
        schema.setdefault('additionalProperties', False)
    if 'items' in schema:
        schema['items'] = close(contract, schema['items'])
    for word in ('allOf', 'anyOf', 'oneOf'):
        if word in schema:
            schema[word] = [close(contract, value) for value in schema[word]]
    return schema


def list_operations(contract):
    """Operations with a pattern of their path, the most literal first."""
    operations = []
    for path, item in contract['paths'].items():
        pattern = re.sub(r'\\\{[^/]*\\\}', '[^/]+', re.escape(path))
        for method in METHODS:
            if method in item:
                operations.append((path.count('{'), method, re.compile(pattern + '$'), path,
                                   item[method]))
    return sorted(operations, key=lambda operation: operation[0])


def find_operation(operations, request):
    path = re.sub(r'^/admin/v2\.\d+', '', request['path'])
    for _, method, pattern, printed, operation in operations:
        if method == request['method'].lower() and pattern.match(path):
            return path, printed, operation
    raise ValueError('the contract has no such call')


def check_parameters(contract, path, printed, operation, query):
    values = dict(zip(re.findall(r'\{(\w+)\}', printed),
                      re.match(re.sub(r'\\\{[^/]*\\\}', '([^/]+)', re.escape(printed)) + '$',
                               path).groups()))
    known = set()
    for parameter in operation.get('parameters', []):
        parameter = resolve(contract, parameter)
        known.add(parameter['name'])
        if parameter['in'] == 'path':
            value = urllib.parse.unquote(values[parameter['name']])
        else:
            value = query.get(parameter['name'])
        if value is None and parameter.get('required'):
            raise ValueError(f"{parameter['name']} is missing")
        if value is not None:
            jsonschema.validate(value, close(contract, parameter['schema']),
                                format_checker=jsonschema.FormatChecker())
    for name in query:
        if name not in known:
            raise ValueError(f'the contract does not print the parameter {name}')


def check_request(contract, operations, request):
    path, printed, operation = find_operation(operations, request)
    query = dict(urllib.parse.parse_qsl((request.get('query') or '').lstrip('?')))
    check_parameters(contract, path, printed, operation, query)

    body = request.get('body')
    if isinstance(body, str):
        body = json.loads(body) if body else None
    described = operation.get('requestBody')
    if body is not None and described is None:
        raise ValueError('the contract has no body')
    if body is None and described is not None and described.get('required'):
        raise ValueError('the body is missing')
    if body is not None:
        schema = resolve(contract, described)['content']['application/json']['schema']
        jsonschema.validate(body, close(contract, schema),
                            format_checker=jsonschema.FormatChecker())
    return operation['operationId']


def main(contract_path, *program):
    with open(contract_path, encoding='utf-8') as file:
        contract = yaml.safe_load(file)
    operations = list_operations(contract)
    seen = set()
    failures = 0

    with tempfile.NamedTemporaryFile('r', suffix='.jsonl', encoding='utf-8') as file:
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL,
                       env=dict(os.environ, STEWARD_REQUESTS_FILE=file.name))
        for line in file:
            request = json.loads(line)
            try:
                seen.add(check_request(contract, operations, request))
            except (ValueError, jsonschema.ValidationError) as error:
                failures += 1
                print(f"{request['method']} {request['path']}: {error}", file=sys.stderr)

    print(f"{len(seen)} calls of the contract were sent: {', '.join(sorted(seen))}")
    if not seen:
        print('nothing was sent', file=sys.stderr)
    return 1 if failures or not seen else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
