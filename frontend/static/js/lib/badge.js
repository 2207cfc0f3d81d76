/** The number on the app's icon: overdue checks of the ward, where the phone can show one. */

/** Show a number; 0 takes it away. A phone that cannot, or may not, goes on without. @param {number} count @param {Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>} [phone] */
export function showBadge(count, phone = navigator) {
  const shown = count ? phone.setAppBadge?.(count) : phone.clearAppBadge?.()
  shown?.catch(() => {})
}
