/** What every page has: its frame, words, forms as they were sent, and where it is routed. */
@NullMarked
package iomtriage.pages.frame;

import org.jspecify.annotations.NullMarked;
