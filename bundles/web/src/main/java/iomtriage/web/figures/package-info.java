/** Figures as SVG, drawn on the server. Every page that shows one has a table of the same numbers beside it. */
@NullMarked
package iomtriage.web.figures;

import org.jspecify.annotations.NullMarked;
