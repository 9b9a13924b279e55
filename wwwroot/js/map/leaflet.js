/**
 * Leaflet for the modules of the map. Its classic script is the one that comes minified (37 kB on the wire, the ES
 * module 89): the page loads it deferred, before its modules, and it leaves the global `L`.
 */

export const {
  Browser,
  Circle,
  CircleMarker,
  Control,
  DomEvent,
  DomUtil,
  GeoJSON,
  GridLayer,
  LatLngBounds,
  Layer,
  LayerGroup,
  Map,
  Point,
  Polygon,
  Polyline,
  Rectangle,
  SVG,
  Tooltip,
} = globalThis.L;
