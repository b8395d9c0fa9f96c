// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright 2026 The Steward authors

// A certified OpenID provider that speaks the dialect of Entra: one issuer per tenant, the paths of
// version 2.0, scopes that begin with their resource, and errors with numbers. On loopback only,
// and all in memory. Refresh tokens are good for once; one that comes again ends the whole family.
//
// PROVIDER_TENANTS: ids, with commas. PROVIDER_JWK: the public key of the service client, a file.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';

const resource = 'https://api.businesscentral.dynamics.com';
const tenants = process.env.PROVIDER_TENANTS.split(',');
const jwkPath = process.env.PROVIDER_JWK;
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const numbers = {
  authorization_pending: 70016,
  slow_down: 70016,
  expired_token: 70019,
  authorization_declined: 70018,
  invalid_grant: 70000,
  invalid_client: 7000215,
  invalid_scope: 70011,
};

const service = { grant_types: ['client_credentials'], response_types: [], redirect_uris: [] };
const clients = [
  {
    client_id: 'public',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', deviceGrant],
    redirect_uris: ['http://localhost'],
  },
  {
    client_id: 'secret',
    client_secret: 'the-secret-of-the-service-client',
    token_endpoint_auth_method: 'client_secret_post',
    ...service,
  },
];

if (existsSync(jwkPath)) {
  clients.push({
    client_id: 'certificate',
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'PS256',
    jwks: { keys: [JSON.parse(readFileSync(jwkPath, 'utf8'))] },
    ...service,
  });
}

function refusal(error, text) {
  const number = numbers[error] ?? 50000;

  return {
    error,
    error_description: `AADSTS${number}: ${text ?? error}`,
    error_codes: [number],
    timestamp: new Date().toISOString(),
    trace_id: crypto.randomUUID(),
    correlation_id: crypto.randomUUID(),
  };
}

function configuration(tenant) {
  return {
    clients,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'tid'], profile: ['preferred_username'] },
    clientAuthMethods: ['none', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['PS256', 'RS256'] },
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      device_authorization: '/oauth2/v2.0/devicecode',
      code_verification: '/devicelogin',
      jwks: '/discovery/v2.0/keys',
    },
    scopes: ['openid', 'offline_access', 'profile', 'user_impersonation', '.default'],
    issueRefreshToken: async (context, client, code) => code.scopes.has('offline_access'),
    ttl: {
      AccessToken: 3600,
      ClientCredentials: 3600,
      DeviceCode: 900,
      Grant: 7776000,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 7776000,
      Session: 86400,
    },
    findAccount: async (context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, tid: tenant, preferred_username: `${id}@contoso.example` }),
    }),
    extraTokenClaims: () => ({ tid: tenant }),
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (context, audience) => ({
          scope: '.default user_impersonation',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}

function makeTenant(origin, tenant) {
  const provider = new Provider(`${origin}/${tenant}`, configuration(tenant));

  provider.use(async (context, next) => {
    await next();
    const body = context.body;

    if (body?.device_code) {
      delete body.verification_uri_complete;
      body.interval = 1;
      body.message = `Open ${body.verification_uri} and enter ${body.user_code}`;
    }
    if (typeof body?.error === 'string') {
      const error = body.error === 'access_denied' ? 'authorization_declined' : body.error;

      context.body = refusal(error, body.error_description);
    }
  });

  return provider.callback();
}

function stripScope(scope) {
  return scope.split(' ').map((word) => word.replace(`${resource}/`, '')).join(' ');
}

function readForm(request, respond) {
  let text = '';

  request.on('data', (data) => { text += data; });
  request.on('end', () => {
    const form = new URLSearchParams(text);

    if (form.has('scope'))
      form.set('scope', stripScope(form.get('scope')));
    request.body = Object.fromEntries(form);
    respond();
  });
}

const apps = {};
const server = createServer((request, response) => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const url = new URL(request.url, origin);
  const tenant = url.pathname.split('/')[1];

  if (!apps[tenant]) {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...refusal('invalid_request'), error_codes: [90002] }));
    return;
  }

  if (url.searchParams.has('scope'))
    url.searchParams.set('scope', stripScope(url.searchParams.get('scope')));
  // Only Entra knows that prompt; others give nothing to stay signed in with unless they have asked.
  if (url.searchParams.get('prompt') === 'select_account')
    url.searchParams.set('prompt', 'consent');
  request.originalUrl = url.pathname + url.search;
  request.url = (url.pathname.slice(tenant.length + 1) || '/') + url.search;
  if (request.method === 'POST' && url.pathname.includes('/oauth2/v2.0/'))
    readForm(request, () => apps[tenant](request, response));
  else
    apps[tenant](request, response);
});

// Whoever started the provider has gone.
process.stdin.on('end', () => process.exit());
process.stdin.resume();

server.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;

  for (const tenant of tenants)
    apps[tenant] = makeTenant(origin, tenant);
  console.log(origin);
});
