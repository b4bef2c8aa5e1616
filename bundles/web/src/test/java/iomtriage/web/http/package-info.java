@NullMarked
package iomtriage.web.http;

import org.jspecify.annotations.NullMarked;
