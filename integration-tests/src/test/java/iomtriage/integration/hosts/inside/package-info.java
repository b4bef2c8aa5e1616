/** Bundles of a host's own, put into frameworks that others wrote: nothing here may use anything but what such a bundle has. */
package iomtriage.integration.hosts.inside;
