/** The map as it stands, as a picture to take away. */

import {t} from '../lib/i18n.js';

/** Paint of the drawings over the map, which the style sheet gives and a copy of them would lack. */
const PAINTED = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray'];

const FOOT_PX = 26;

/**
 * @param {HTMLElement} element the map's
 * @param {string} line written below it: where it comes from
 * @returns {Promise<Blob>} PNG, with the pixels of the screen
 */
export async function pictureOf(element, line) {
  const box = element.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round((box.height + FOOT_PX) * ratio);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const style = getComputedStyle(element);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, box.width, box.height);
  const byDepth = [...element.querySelectorAll('.leaflet-pane > *')]
    .flatMap(drawingsIn)
    .sort((a, b) => a.depth - b.depth);
  for (const {node} of byDepth) {
    const {left, top, width, height} = node.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const image = node instanceof SVGElement ? await imageOf(node) : node;
    context.drawImage(image, left - box.left, top - box.top, width, height);
  }
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, box.height, box.width, FOOT_PX);
  context.fillStyle = style.color;
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.fillText(line, 8, box.height + FOOT_PX / 2, box.width - 16);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(t('share.noPicture')))), 'image/png'),
  );
}

/** Canvases and drawings of one layer, with the depth of the pane they lie in. */
function drawingsIn(layer) {
  const pane = layer.parentElement;
  const depth = Number(getComputedStyle(pane).zIndex) || 0;
  const nodes = layer.matches('canvas, svg')
    ? [layer]
    : [...layer.querySelectorAll(':scope > .leaflet-tile-container > canvas, :scope > svg')];
  return nodes.map((node) => ({node, depth}));
}

async function imageOf(svg) {
  const copy = svg.cloneNode(true);
  const copies = [...copy.querySelectorAll('path')];
  [...svg.querySelectorAll('path')].forEach((path, i) => {
    const style = getComputedStyle(path);
    for (const name of PAINTED) copies[i].setAttribute(name, style.getPropertyValue(name));
  });
  copy.removeAttribute('style');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
