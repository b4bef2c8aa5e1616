/** How the model works, and its card. */
@NullMarked
package iomtriage.pages.model;

import org.jspecify.annotations.NullMarked;
