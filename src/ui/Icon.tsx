import './icon.css';

const PATHS = {
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  cross: 'M4 4l8 8M12 4l-8 8',
} as const;

export type IconName = keyof typeof PATHS;

/** A chevron or a cross, in the colour of the text; what it means is the name of its button. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="line-icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
