@NullMarked
package iomtriage.http;

import org.jspecify.annotations.NullMarked;
