import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from './palette';

/** The property of a feature that holds its name in a language (BCP 47 tag). */
export const nameIn = (language: string): string => `name_${language}`;

/**
 * The layers with the name in one more language under each name. It is drawn as a picture that the style asks for as
 * `light:name:ps:#4a4740:پېښور`: the map's own text joins some letters of Arabic script wrongly.
 */
export function withNames(layers: readonly LayerSpecification[], theme: Theme, language: string): LayerSpecification[] {
  return layers.map((layer) => {
    const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
    if (layer.type !== 'symbol' || !isName(text)) return layer;
    const local = ['get', nameIn(language)];
    const picture = ['image', ['concat', `${theme}:name:${language}:${layer.paint?.['text-color']}:`, local]];
    const plain = text[0] === 'format' ? text : ['format', text, {}];
    const both = ['case', ['has', nameIn(language)], [...plain, '\n', {}, picture, {}], plain];
    return { ...layer, layout: { ...layer.layout, 'text-field': both as ExpressionSpecification } };
  });
}

/** Whether a text is a name, or a name with something after it. */
const isName = (text: unknown): text is unknown[] =>
  Array.isArray(text) &&
  (text[0] === 'format' ? isName(text[1]) : text.length === 2 && text[0] === 'get' && (text[1] === 'name' || text[1] === 'label'));
