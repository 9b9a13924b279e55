/** Light, dark, or as the system says. */

const KEY = 'geoconflict.theme';

/**
 * @param {HTMLSelectElement} select
 * @param {(theme: 'light' | 'dark') => void} onChange told when what is in force changes
 * @returns {{theme: () => 'light' | 'dark'}}
 */
export function createThemeChoice(select, onChange) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  select.value = stored() ?? 'system';
  const theme = () => (select.value === 'system' ? (system.matches ? 'dark' : 'light') : select.value);
  const apply = () => {
    if (select.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = select.value;
  };
  const tell = () => {
    apply();
    onChange(theme());
  };
  apply();
  select.addEventListener('change', () => {
    localStorage.setItem(KEY, select.value);
    tell();
  });
  system.addEventListener('change', tell);
  return {theme};
}

function stored() {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : null;
}
