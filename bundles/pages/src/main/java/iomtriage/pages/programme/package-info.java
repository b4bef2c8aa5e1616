/** The page that says whether the programme works. */
@NullMarked
package iomtriage.pages.programme;

import org.jspecify.annotations.NullMarked;
