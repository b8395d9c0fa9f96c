// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright 2026 The Steward authors

// Somebody at a real browser: opens the address, types the code if there is one, signs in, agrees,
// and goes on until the browser is back at the program, or the provider says that all is done.
//
// node browser.mjs ADDRESS [USER-CODE]

import puppeteer from 'puppeteer-core';

const [address, userCode] = process.argv.slice(2);
const home = new URL(address).origin;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

async function type(page, name, text) {
  const field = await page.$(`input[name="${name}"]:not([type="hidden"])`);

  if (field)
    await field.type(text);
}

async function isDone(page) {
  if (new URL(page.url()).origin !== home)
    return true;

  return (await page.content()).includes('Sign-in Success');
}

try {
  const page = await browser.newPage();

  await page.goto(address);
  for (let step = 0; step < 8 && !await isDone(page); step++) {
    if (userCode)
      await type(page, 'user_code', userCode);
    await type(page, 'login', 'ann');
    await type(page, 'password', 'a password');
    await Promise.all([
      page.waitForNavigation(),
      page.click('button[type="submit"]'),
    ]);
  }
  process.exitCode = await isDone(page) ? 0 : 1;
} finally {
  await browser.close();
}
