@NullMarked
package iomtriage.benchmarks;

import org.jspecify.annotations.NullMarked;
