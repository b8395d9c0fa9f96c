#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Compares the requests of the program with the contract of Online Management.

Usage: check-dataverse-requests.py PROGRAM CONTRACT

The program prints what a simulator received. The contract knows nothing of the program, and this
script nothing of either: it is the only judge of paths, parameters and bodies here.
"""

import json
import re
import subprocess
import sys
from urllib.parse import parse_qsl

import jsonschema

# Those of the reference that the program makes; each has to be asked at least once.
OPERATIONS = {
    'ProvisionInstance', 'GetInstances', 'GetInstance', 'DeleteInstance', 'GetInstanceBackups',
    'GetInstanceBackup', 'BackupInstance', 'RestoreInstance', 'GetInstanceTypesInfo',
    'GetInstanceTypeInfo', 'GetTemplates', 'GetServiceVersions', 'GetCurrencies', 'GetLanguages',
    'GetOperationStatus', 'UpdateInstanceAdminMode', 'CreateTenantApplicationIdentity',
    'GetTenantApplicationIdentities', 'GetTenantApplicationIdentity',
    'EnableTenantApplicationIdentity', 'DisableTenantApplicationIdentity',
    'DeleteTenantApplicationIdentity',
}

faults = []


def to_json_schema(schema):
    """What OpenAPI writes differently; and no member may be there that it does not name."""
    if isinstance(schema, list):
        return [to_json_schema(item) for item in schema]
    if not isinstance(schema, dict):
        return schema

    result = {key: to_json_schema(value) for key, value in schema.items() if key != 'nullable'}
    if schema.get('nullable') and 'type' in result:
        result['type'] = [result['type'], 'null']
    if isinstance(result.get('properties'), dict) and schema.get('type') == 'object':
        result.setdefault('additionalProperties', False)

    return result


def find(contract, method, path):
    """The call that a path belongs to: as it is printed, casing included."""
    found = None
    for pattern, calls in contract['paths'].items():
        expression = re.sub(r'\{[^}]+\}', '([^/]+)', pattern)
        match = re.fullmatch(expression, path)
        if match and method.lower() in calls and (found is None or '{' not in pattern):
            names = re.findall(r'\{([^}]+)\}', pattern)
            found = calls[method.lower()], dict(zip(names, match.groups()))
    return found


def check_value(contract, schema, value, what):
    schema = dict(to_json_schema(schema))
    schema['components'] = to_json_schema(contract['components'])
    checker = jsonschema.FormatChecker()
    for error in jsonschema.Draft7Validator(schema, format_checker=checker).iter_errors(value):
        faults.append(f'{what}: {error.message}')


def check_parameters(contract, call, path_values, query, what):
    known = {item['name']: item for item in call.get('parameters', []) if item['in'] == 'query'}
    for name in query:
        if name not in known:
            faults.append(f'{what}: there is no parameter {name}')
    for item in call.get('parameters', []):
        values = query if item['in'] == 'query' else path_values
        if item['in'] == 'header':
            continue
        if item['name'] not in values:
            if item['required']:
                faults.append(f'{what}: the parameter {item["name"]} is missing')
            continue
        value = values[item['name']]
        if item['schema'].get('type') == 'boolean':
            value = {'true': True, 'false': False}.get(value, value)
        check_value(contract, item['schema'], value, what)


def check(contract, request):
    path = re.sub(r'^/crm\d*', '', request['path'])
    what = f'{request["method"]} {path}'
    found = find(contract, request['method'], path)
    if found is None:
        faults.append(f'{what}: there is no such call')
        return None

    call, path_values = found
    check_parameters(contract, call, path_values, dict(parse_qsl(request['query'])), what)
    if 'body' in call and not request['body']:
        faults.append(f'{what}: the body is missing')
    elif 'body' not in call and request['body']:
        faults.append(f'{what}: there is to be no body')
    elif 'body' in call:
        check_value(contract, call['body'], json.loads(request['body']), what)

    return call['operationId']


def main():
    program, contract_path = sys.argv[1:]
    with open(contract_path, encoding='utf-8') as file:
        contract = json.load(file)
    output = subprocess.run([program], check=True, stdout=subprocess.PIPE, timeout=60).stdout
    requests = [request for request in json.loads(output)['requests']
                if '/api/' in request['path']]

    asked = {check(contract, request) for request in requests}
    for operation in sorted(OPERATIONS - asked):
        faults.append(f'{operation} was never asked for')
    for line in sorted(set(faults)):
        print(line)
    print(f'{len(requests)} requests, {len(asked)} calls, {len(set(faults))} faults')

    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
