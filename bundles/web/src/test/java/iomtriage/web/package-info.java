@NullMarked
package iomtriage.web;

import org.jspecify.annotations.NullMarked;
