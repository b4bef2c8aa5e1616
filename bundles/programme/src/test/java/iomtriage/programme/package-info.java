@NullMarked
package iomtriage.programme;

import org.jspecify.annotations.NullMarked;
