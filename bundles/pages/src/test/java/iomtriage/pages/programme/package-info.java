@NullMarked
package iomtriage.pages.programme;

import org.jspecify.annotations.NullMarked;
