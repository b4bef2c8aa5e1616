@NullMarked
package iomtriage.simulation.internal.files;

import org.jspecify.annotations.NullMarked;
