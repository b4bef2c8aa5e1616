@NullMarked
package iomtriage.extracts;

import org.jspecify.annotations.NullMarked;
