@NullMarked
package iomtriage.simulation;

import org.jspecify.annotations.NullMarked;
