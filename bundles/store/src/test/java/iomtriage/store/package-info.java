@NullMarked
package iomtriage.store;

import org.jspecify.annotations.NullMarked;
