@NullMarked
package iomtriage.integration;

import org.jspecify.annotations.NullMarked;
