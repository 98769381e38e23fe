# Graphwright as an image; docker-compose.yml runs it beside a Neo4j.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The scripts of the lifecycle build the sources, which are not here yet.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/data ./data
USER node
EXPOSE 4173
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["--help"]
