import {
  Alert,
  Badge,
  createTheme,
  Drawer,
  Input,
  Modal,
  Notification,
  type MantineColorsTuple,
} from '@mantine/core';

/** The green of the program; shade 7 carries white letters at 6:1. */
const loket: MantineColorsTuple = [
  '#e9f8f0',
  '#d3efe0',
  '#a6dfc1',
  '#75ce9f',
  '#4cc082',
  '#32b76f',
  '#1f9f5c',
  '#0d7f47',
  '#08703f',
  '#045a31',
];

/** The head of a dialog is a <header>, which a screen reader would announce as the head of the window. */
const noSecondBanner = { header: { role: 'presentation' } };

/** Red only for a real stop; shade 7 carries white letters at 6:1. */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#fbdad8',
  '#f5b5b1',
  '#ee8c86',
  '#e6675f',
  '#de4a41',
  '#cf3a31',
  '#b3261e',
  '#8f1d17',
  '#6c150f',
];

/**
 * Sizes 13, 15 and 20; spacing in fours; one shipped font; Mantine's own defaults for the rest.
 * @param closeLabel what the cross of a dialog or notice is called
 */
export function createLoketTheme(closeLabel: string) {
  const closeButtonProps = { 'aria-label': closeLabel };
  return createTheme({
    colors: { loket, red },
    primaryColor: 'loket',
    primaryShade: { light: 7, dark: 7 },
    autoContrast: true,
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    headings: {
      fontFamily: "'Inter Variable', system-ui, sans-serif",
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '20px', lineHeight: '28px' },
        h2: { fontSize: '15px', lineHeight: '20px' },
        h3: { fontSize: '13px', lineHeight: '20px' },
      },
    },
    fontSizes: { xs: '13px', sm: '13px', md: '15px', lg: '20px', xl: '20px' },
    lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '28px', xl: '28px' },
    spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    focusRing: 'auto',
    components: {
      // A coloured title on its own tint stays below 4.5:1; the icon and the ground carry the colour.
      Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)', fontWeight: 650 } } }),
      Badge: Badge.extend({ styles: { root: { textTransform: 'none' } } }),
      Notification: Notification.extend({
        defaultProps: { closeButtonProps },
        styles: { title: { fontWeight: 650 }, description: { color: 'var(--mantine-color-dimmed)' } },
      }),
      Modal: Modal.extend({
        defaultProps: { closeButtonProps, attributes: noSecondBanner },
        styles: { title: { fontSize: '15px', fontWeight: 650 } },
      }),
      Drawer: Drawer.extend({
        defaultProps: { closeButtonProps, attributes: noSecondBanner },
        styles: { title: { fontSize: '15px', fontWeight: 650 } },
      }),
      InputWrapper: Input.Wrapper.extend({
        styles: { error: { fontSize: '13px' }, description: { fontSize: '13px' } },
      }),
    },
  });
}
