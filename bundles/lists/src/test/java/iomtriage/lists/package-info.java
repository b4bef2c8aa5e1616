@NullMarked
package iomtriage.lists;

import org.jspecify.annotations.NullMarked;
