import { expect, test } from '@playwright/test';

test('the page shows today', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('time')).toBeVisible();
});
