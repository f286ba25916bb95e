/** Where the reader's choice of colours is kept. */
export const THEME_KEY = 'theme';

/** Script of the page's head that takes the choice before anything is painted, so that the page does not flash. */
export const themeFirst = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
