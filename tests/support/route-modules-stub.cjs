// React Router's loader of server-rendered routes: it uses `import.meta`, which a CommonJS test
// cannot hold, and Alcove's memory router never calls it.
module.exports = {
  loadRouteModule() {
    throw new Error('no route is loaded from a server');
  },
};
