/** The shapes that a sign may have; `line` and `area` are no signs, but a line of its own and a hatch. */
export const SHAPES = ['star', 'arrow', 'triangle', 'square', 'diamond', 'drop', 'disc', 'gate', 'rings', 'ring', 'line', 'area'] as const;
export type Shape = (typeof SHAPES)[number];

/** The colours that marks may have, each with one for light and one for dark. */
export const KIND_COLOURS = ['red', 'ochre', 'plum', 'ink', 'blue', 'grey', 'mauve', 'slate'] as const;
export type KindColour = (typeof KIND_COLOURS)[number];

/** How the marks of a layer are drawn, on the map and as a sign in legend and text. */
export interface Kind {
  readonly shape: Shape;
  readonly colour: KindColour;
  /** Of a line: its standing is contested, so it is drawn dashed. */
  readonly contested?: true;
  /** What the sign means, where its layer's title doesn't tell. */
  readonly says?: string;
}

/** What the map asks for a kind's images by: "star:red". */
export const kindKey = ({ shape, colour }: Kind): string => `${shape}:${colour}`;
