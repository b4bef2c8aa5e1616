@NullMarked
package iomtriage.records;

import org.jspecify.annotations.NullMarked;
