@NullMarked
package iomtriage.records.gzip;

import org.jspecify.annotations.NullMarked;
